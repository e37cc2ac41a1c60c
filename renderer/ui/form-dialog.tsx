import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorBox } from './error-box.tsx';
import { useKeys } from './use-keys.ts';

type Props = {
  readonly title: string;
  /** Says the result: "Revoke RA-22". */
  readonly submitLabel: string;
  /** Says that nothing changes: "Keep it". */
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  readonly wide?: boolean;
  /** Why it cannot be submitted yet; `null`: it can. */
  readonly missing?: string | null;
  /** Answers `null` when it is saved, else the sentence that says why not. */
  readonly submit: () => Promise<string | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A small form. Enter saves, also with Ctrl from a text area; what was typed stays until it is saved. */
export function FormDialog(props: Props): ReactElement {
  const { title, children, missing = null, onClose, wide = false } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  /** What was missing at the last try is said for as long as it is missing. */
  const [wasMissing, setWasMissing] = useState(false);
  const [saving, setSaving] = useState(false);

  const submit = async (): Promise<void> => {
    if (saving) return undefined;
    setRefusal(null);
    setWasMissing(missing !== null);
    if (missing !== null) return undefined;
    setSaving(true);
    const sentence = await props.submit();
    setSaving(false);
    if (sentence === null) onClose();
    else setRefusal(sentence);
    return undefined;
  };

  const said = wasMissing ? missing : refusal;
  return (
    <Dialog
      title={title}
      wide={wide}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button keys={['Esc']} onClick={onClose}>
            {props.cancelLabel ?? 'Keep it as it is'}
          </Button>
          <Button
            type="submit"
            kind={props.danger === true ? 'danger' : 'primary'}
            keys={['Enter']}
            disabled={saving}
          >
            {saving ? 'Saving…' : props.submitLabel}
          </Button>
        </>
      }
    >
      <SubmitKeys submit={() => void submit()} />
      {children}
      {said !== null && <ErrorBox happened="Not saved" means={said} />}
    </Dialog>
  );
}

/** Inside the dialog, so that it hears keys of the dialog's own layer. */
function SubmitKeys({ submit }: { readonly submit: () => void }): null {
  useKeys({ 'Ctrl+Enter': submit });
  return null;
}
