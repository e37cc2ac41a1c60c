import type { ReportArtifact } from './report.ts';

const DIGEST = /^sha(?:256|384|512):[0-9a-f]{32,128}$/i;

/** A digest as registries write it, or `null` where a text is none. */
export const digestOf = (text: string | null): string | null =>
  text !== null && DIGEST.test(text) ? text.toLowerCase() : null;

/**
 * Splits what a scanner calls its target: `registry:5000/team/name:tag@sha256:…`.
 *
 * A colon before the last slash is a port. A path or a URL has no tag. `latest` and a missing tag
 * both say nothing of the version.
 */
export function readImageReference(text: string | null): ReportArtifact {
  const plain = (text ?? '').trim();
  if (plain === '') return { name: null, version: null, digest: null };
  const [before = '', after = null] = split(plain, plain.indexOf('@sha'));
  const digest = digestOf(after);
  const reference = digest === null ? plain : before;
  if (looksLikePath(reference)) return { name: reference, version: null, digest };

  const colon = reference.lastIndexOf(':');
  const isTag = colon > reference.lastIndexOf('/') && colon > 0;
  if (!isTag) return { name: reference, version: null, digest };
  const tag = reference.slice(colon + 1);
  return {
    name: reference.slice(0, colon),
    version: tag === '' || tag === 'latest' ? null : tag,
    digest,
  };
}

const split = (text: string, at: number): readonly [string, string | null] =>
  at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];

const looksLikePath = (text: string): boolean =>
  /^[./~]|^[A-Za-z]:[\\/]|:\/\//.test(text) || text.includes('\\');
