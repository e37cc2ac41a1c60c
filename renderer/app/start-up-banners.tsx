import { useState, type ReactElement } from 'react';
import type { StartUpReport } from '#renderer/data/start-up.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useAppFacts } from './app-facts.ts';
import { startUpNotes } from './start-up-notes.ts';

/** What was found at the start. Facts that are over can be put away. */
export function StartUpBanners({ report }: { readonly report: StartUpReport }): ReactElement {
  const { workspace } = useAppFacts();
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {startUpNotes(report, workspace)
        .filter(({ title }) => !away.has(title))
        .map(({ tone, title, text, canBePutAway }) => (
          <Banner
            key={title}
            tone={tone}
            title={title}
            actions={
              canBePutAway && (
                <Button small onClick={() => setAway(new Set([...away, title]))}>
                  Put away
                </Button>
              )
            }
          >
            {text}
          </Banner>
        ))}
    </>
  );
}
