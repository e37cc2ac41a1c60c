/** True only in the end-to-end twin, which has a clock that tests may set. */
declare const __TWIN__: boolean;

/** True while developing from the checkout, false in every built bundle. */
declare const __DEVELOPMENT__: boolean;

/** The version in package.json. */
declare const __APP_VERSION__: string;
