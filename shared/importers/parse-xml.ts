import { SaxesParser } from 'saxes';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { MAX_XML_DEPTH } from './import-limits.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** All text directly inside it. */
  text: string;
};

/** Leaves the parser, which knows no other way out. */
class Stop extends Error {
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem) {
    super(problem.expected);
    this.problem = problem;
  }
}

/**
 * Reads an XML text into a tree, iteratively.
 *
 * A document type is refused before anything is made of it: entities are the way to make a small
 * file large, and no report declares any.
 */
export function parseXml(text: string): Result<XmlElement, ImportProblem> {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;

  const path = (): string =>
    `${
      open
        .map(({ name }) => name)
        .slice(0, 12)
        .join(' > ') || '$'
    } (line ${parser.line})`;
  const stop = (expected: string, found: string): never => {
    throw new Stop({ path: path(), expected, found });
  };

  parser.on('doctype', () => stop('XML without a document type', 'a DOCTYPE declaration'));
  parser.on('error', (error) => stop('well-formed XML', reasonIn(error.message)));
  parser.on('opentag', (tag) => {
    if (open.length === MAX_XML_DEPTH) stop(`at most ${MAX_XML_DEPTH} levels`, 'more');
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const keepText = (piece: string): void => {
    const inner = open.at(-1);
    if (inner) inner.text += piece;
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);

  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stop) return refused(error.problem);
    throw error;
  }
  return root === null
    ? refused({ path: '$', expected: 'an XML element', found: 'none' })
    : ok(root);
}

/** saxes writes `12:34: unclosed tag: bom.`; the line is in the path already. */
const reasonIn = (message: string): string =>
  quoted(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
