/**
 * What the page may load and run, sent with every response of ours, the workers' included.
 *
 * Nothing inline, nothing evaluated, nothing from elsewhere. `lightkeeper-worker` is the one policy
 * that may name a worker's address.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify lightkeeper-worker',
].join('; ');
