import type { SpooledItem } from '#shared/spool/spooled-item.ts';
import { refused, type Result } from '#shared/result.ts';
import { parseSpoolLine, partsOfLine, type SpoolLine } from '#shared/spool/spool-line.ts';

const NEWLINE = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The lines that bytes of the spool hold, each read or with what is wrong with it.
 *
 * What has no end yet is being written, and is left for the next time; unless it fills the whole
 * window, which no line does.
 *
 * @param start where in the file the bytes begin
 * @param isFull whether the file goes on behind them
 */
export function itemsIn(bytes: Buffer, start: number, isFull: boolean): readonly SpooledItem[] {
  const items: SpooledItem[] = [];
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
    items.push(...partsOf(bytes.subarray(from, end), start + from));
    from = end + 1;
  }
  if (items.length === 0 && isFull) {
    const line = refused('expected a line, found a million bytes that are none');
    return [{ from: start, through: start + bytes.length, line }];
  }
  return items;
}

/** One character for each byte, so that places in the text are places in the file. */
function partsOf(line: Buffer, start: number): readonly SpooledItem[] {
  const items: SpooledItem[] = [];
  let from = start;
  for (const part of partsOfLine(line.toString('latin1'))) {
    const through = from + part.length;
    if (part.trim() !== '') items.push({ from, through, line: read(Buffer.from(part, 'latin1')) });
    from = through;
  }
  return items;
}

function read(bytes: Buffer): Result<SpoolLine, string> {
  try {
    return parseSpoolLine(decoder.decode(bytes));
  } catch {
    return refused('expected UTF-8, found other bytes');
  }
}
