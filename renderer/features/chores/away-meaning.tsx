import type { ReactElement } from 'react';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { listed } from '#shared/rules/span-words.ts';
import { Glyph } from '#renderer/ui/glyph.tsx';
import { SideLabel } from '#renderer/ui/side-label.tsx';

/** What a lapse means: what is suspended with it, or what happens; unknown is said. */
export function AwayMeaning({ line }: { readonly line: ChoreLine | undefined }): ReactElement {
  if (line && line.keeps.length > 0) {
    const names = listed(line.keeps.map(({ number }) => `RA-${String(number)}`));
    const stays = line.keeps.every(({ isSuspended }) => isSuspended);
    return (
      <SideLabel side="security" size={13}>
        {stays ? `${names} stays suspended` : `${names} suspended`}
      </SideLabel>
    );
  }
  const consequence = line?.consequence ?? null;
  if (consequence === null) return <span className="q">not written down</span>;
  return line?.harm === 1 ? (
    <span className="worst">
      <Glyph of="never" size={13} />
      <b className="clamp" title={consequence}>
        {consequence}
      </b>
    </span>
  ) : (
    <span className="q2 clamp" title={consequence}>
      {consequence}
    </span>
  );
}
