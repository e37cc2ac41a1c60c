import { Fragment, useRef, type ReactElement } from 'react';
import type { QuickAdd } from '#shared/rules/quick-add.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { LineDoubts } from './line-doubts.tsx';

type Props = {
  readonly label: string;
  readonly line: string;
  readonly read: QuickAdd;
  /** The fields were changed by hand after the line was typed. */
  readonly isSettled: boolean;
  readonly onChange: (line: string) => void;
};

const PLACEHOLDER = 'renew TLS for infusion-gateway every 90 days, 3 days’ grace, 20m';

/** A chore as it is typed in one line, how that reads, and what has to be asked about it. */
export function QuickLine({ label, line, read, isSettled, onChange }: Props): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const answer = (answered: string): void => {
    onChange(answered);
    field.current?.focus();
  };
  return (
    <div className="che-line">
      <TextField
        ref={field}
        label={label}
        value={line}
        autoFocus
        placeholder={PLACEHOLDER}
        hint={<ReadsAs line={line} read={read} isSettled={isSettled} />}
        onChange={onChange}
      />
      {!isSettled && <LineDoubts line={line} doubts={read.doubts} onAnswer={answer} />}
    </div>
  );
}

function ReadsAs({
  isSettled,
  line,
  read,
}: Pick<Props, 'isSettled' | 'line' | 'read'>): ReactElement {
  if (line.trim() === '') return <>In your words; how it reads is shown before it counts.</>;
  if (isSettled) return <>The fields below were changed since, and hold.</>;
  return (
    <span className="che-reads">
      <span>Reads as</span>
      {read.readAs.map(({ what, words }, index) => (
        <Fragment key={what}>
          <span className="vh">{index === 0 ? ' ' : ', '}</span>
          <span className={what === 'title' ? 'che-part title' : 'che-part'}>
            {PART_WORDS[what] !== '' && <span className="q">{PART_WORDS[what]} </span>}
            {words}
          </span>
        </Fragment>
      ))}
      {read.schedule === null && (
        <span className="che-part open">
          {read.doubts.length > 0 ? 'when is asked below' : 'no word yet of when'}
        </span>
      )}
    </span>
  );
}

const PART_WORDS: Readonly<Record<QuickAdd['readAs'][number]['what'], string>> = {
  ...{ title: '', schedule: '', grace: '', missed: '', minutes: '' },
  ...{ service: 'service', asset: 'asset', kind: 'kind' },
};
