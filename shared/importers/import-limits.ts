/** The largest file that is read, in bytes; also the most that a gzip file may unpack to. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Objects and lists inside each other. Real reports stay below 20. */
export const MAX_JSON_DEPTH = 64;

/** Elements inside each other. */
export const MAX_XML_DEPTH = 256;

/** More problems than this help nobody; the rest is not listed. */
export const MAX_PROBLEMS = 20;

/** Longest texts that are kept, in UTF-16 units. An id or a name over it is refused; prose
 * and locations are cut. */
export const MAX_ID = 256;
export const MAX_NAME = 1_024;
export const MAX_LOCATION = 2_048;
export const MAX_TITLE = 512;
export const MAX_VECTOR = 512;
/** Lists of versions written as one text. */
export const MAX_VERSIONS = 16_384;
/** Notes and steps of a chore. */
export const MAX_NOTES = 8_192;
/** The longest title that is looked at; what is longer than a title may be goes to the notes. */
export const MAX_LONG = 100_000;
/** A rule of a schedule, and how often a chore was done before. */
export const MAX_RULE = 2_000;
export const MAX_PAST = 10_000;
/** Exceptions of one rule. */
export const MAX_EXCEPTIONS = 1_000;
/** More than this in one file was not meant as upkeep. */
export const MAX_CHORES = 2_000;
export const MAX_LITTLE_THINGS = 5_000;
