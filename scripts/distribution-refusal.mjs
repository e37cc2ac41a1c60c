import { SHIPPED_VERSION } from './official-runtime.mjs';

/**
 * Why a runtime may not be given to users; `null` where it may.
 *
 * The fallback gets no security fixes any more: it is for development only.
 *
 * @param {Pick<import('./electron-runtime.mjs').ElectronRuntime, 'source' | 'version'>} runtime
 */
export function distributionRefusal({ source, version }) {
  if (source !== 'fallback' && version === SHIPPED_VERSION) return null;
  return (
    `Nothing was packaged for users: this is Electron ${version}, and what users get is ` +
    `Electron ${SHIPPED_VERSION}, which still receives security fixes. Run npm run dist where ` +
    'its release page can be reached.'
  );
}
