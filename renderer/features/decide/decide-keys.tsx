import { useKeys } from '#renderer/ui/use-keys.ts';

type Props = {
  readonly count: number;
  readonly onChoose: (key: string) => void;
  readonly onEvidence: () => void;
  readonly onOwn: () => void;
  readonly onSave: () => void;
  readonly onRecord: () => void;
};

/** The keys of the sheet. It draws nothing: it stands inside, so that it hears the sheet's layer. */
export function DecideKeys(props: Props): null {
  const { count, onChoose, onEvidence, onOwn, onRecord, onSave } = props;
  const digits = Array.from({ length: Math.min(count, 9) }, (_, index) => String(index + 1));
  useKeys({
    ...Object.fromEntries(digits.map((digit) => [digit, () => onChoose(digit)])),
    e: onEvidence,
    o: onOwn,
    'Ctrl+s': onSave,
    'Ctrl+Enter': onRecord,
  });
  return null;
}
