import { ok, refused, type Result } from '#shared/result.ts';

/** What is asked of the system: the core knows neither paths nor homes. */
export type PathSystem = {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly home: string;
  readonly isAbsolute: (path: string) => boolean;
  readonly normalize: (path: string) => string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** What happened, what it means, what to do. */
type Misplaced = { readonly happened: string; readonly means: string; readonly toDo: string };

/** The name that the system's folders for applications know the console by. */
const NAME = 'Lightkeeper';

/**
 * Where the log lives where nothing else is said: the same folder that Electron calls `userData`.
 *
 * @see https://www.electronjs.org/docs/latest/api/app#appgetpathname
 */
export function usualDataFolder(environment: Environment, { home, platform }: PathSystem): string {
  switch (platform) {
    case 'darwin':
      return `${home}/Library/Application Support/${NAME}`;
    case 'win32':
      return `${environment['APPDATA'] || `${home}\\AppData\\Roaming`}\\${NAME}`;
    default:
      return `${environment['XDG_CONFIG_HOME'] || `${home}/.config`}/${NAME}`;
  }
}

/**
 * Where the log lives: `LIGHTKEEPER_DATA`, an absolute path, else the system's place for it.
 *
 * An empty variable counts as not set.
 */
export function dataFolderFrom(
  environment: Environment,
  usual: string,
  { isAbsolute, normalize }: Pick<PathSystem, 'isAbsolute' | 'normalize'>,
): Result<string, Misplaced> {
  const wanted = environment['LIGHTKEEPER_DATA'];
  if (wanted === undefined || wanted === '') return ok(usual);
  if (isAbsolute(wanted)) return ok(normalize(wanted));

  return refused({
    happened: `LIGHTKEEPER_DATA is "${wanted}", which is not an absolute path.`,
    means: 'Where the log is kept may not depend on the folder from which the console is started.',
    toDo: 'Set LIGHTKEEPER_DATA to a full path, or remove it, and start again.',
  });
}
