/** What `--help` prints. The first line of each is repeated in the list of commands. */
export const GENERAL_HELP = `lightkeeper: see both sides of a rollback, in a terminal or a pipeline

  lightkeeper inspect FILE… [--json]
  lightkeeper compare --from FILE… --to FILE… [options]
  lightkeeper score VECTOR… [--json]
  lightkeeper verify PATH [--json]
  lightkeeper next RULE --start DATE[TTIME] [options]
  lightkeeper log TEXT… [--at WHEN] [--service NAME]
  lightkeeper declare TITLE [--sev 1-4] [--service NAME] [--at WHEN]

  lightkeeper COMMAND --help    what a command does, and its exit codes
  lightkeeper --version

Nothing is sent anywhere. Colour is used on a terminal only, and never where NO_COLOR is set.
`;

export const INSPECT_HELP = `lightkeeper inspect FILE… [--json]

What an import of each file would read: format, tool, artifact, date, entries by severity.

  --json    an array with one object for each readable file:
            file, format, tool, artifact, scannedAt, isScan, entries, distinct, bySeverity,
            problems, and the other counts that the report has

Formats: Trivy, Grype, OSV-Scanner, npm audit, SARIF 2.1.0, CycloneDX 1.2 to 1.6 (JSON, XML),
OpenVEX 0.2, CISA KEV (JSON, CSV), EPSS (CSV, also gzip). They are told by content, not by name.

Exit: 0 all files were read; 2 at least one was not (a sentence says why; the others are printed).
`;

export const COMPARE_HELP = `lightkeeper compare --from FILE… --to FILE… [options]

What going from one release to another brings back. Each side is one or more scans of a release.

  --from FILE…         scans of the release that runs now
  --to FILE…           scans of the release that would run
  --kev FILE           CISA's catalogue of known exploited vulnerabilities (JSON or CSV)
  --epss FILE          FIRST's exploit prediction scores (CSV, also gzip)
  --accepted PATH      risk acceptances, a YAML or JSON file, or a folder of them
  --rules FILE         floor, deny list, order of releases, harm class, never-accept rules
  --service NAME       else as the reports say; given, both sides are taken as this service
  --environment NAME   an acceptance for listed environments covers only where it is named
  --at INSTANT         compare as of then, e.g. 2026-03-01T08:30:00Z (default: now)
  --max-age DAYS       a scan older than this makes a comparison uncertain (default: 30)
  --json               one object: verdict, reasons, reopened, closed, kept

Exit: 0 clear, or clear with note; 3 needs acceptance; 4 below floor, or never; 5 unknown;
2 bad usage, or a file that cannot be read.
`;

export const SCORE_HELP = `lightkeeper score VECTOR… [--json]

The CVSS score that the given metrics of each vector yield (4.0, 3.1, 3.0, 2.0).

  --json    an array of vector, version, score, severity, nomenclature

Exit: 0 all vectors were scored; 2 at least one is not a vector.
`;

export const VERIFY_HELP = `lightkeeper verify PATH [--json]

Whether a log holds: PATH is a journal folder (or the data folder around it), one of its segment
files, or a log archive, packed or not.

  --json    one object: path, entries, head (seq, hash), broken (seq, file, problem; null: it holds)

Exit: 0 every entry holds; 1 it does not, and the first broken entry is named; 2 PATH is no log.
`;

export const NEXT_HELP = `lightkeeper next RULE --start DATE[TTIME] [options]

When a chore is due: the occurrences of a recurrence rule (RFC 5545), in order. RULE is one argument,
in quotes, with or without "RRULE:" in front.

  --start DATE         e.g. 2026-03-01: the occurrences are days, whatever the zone
  --start DATETTIME    e.g. 2026-03-01T02:30: local times. Without --zone they carry no offset, and
                       no change of clocks moves them
  --zone ZONE          an IANA zone, e.g. Europe/Berlin: times carry their offset. One that the
                       clocks skip is moved forward by what they skip; of one that comes twice the
                       first is taken
  --count N            at most so many, up to 1000 (default: 10)
  --until DATE         none after this day
  --exdate DATE[TTIME] leaves one out; may be given several times, or as a list with commas
  --json               an array of text: 2026-03-29, 2026-03-29T03:30:00 or
                       2026-03-29T03:30:00+02:00

The start is an occurrence only where the rule says so. A month without the 31st is left out; for its
last day instead: FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1

Exit: 0 printed, also where there is none (said on standard error); 2 bad usage, or no such rule.
`;

export const LOG_HELP = `lightkeeper log TEXT… [--at WHEN] [--service NAME]

A little thing that was done: one line, saved on the disk, that the console takes into the log. The
running one takes it in at once, else the next one that starts. Taken in exactly once.

  TEXT                 e.g. "restarted billing-worker 5m", "cleared the queue last Monday 14:05": minutes
                       and time are read out of the line, and said back
  --at WHEN            when it was: -15m, 14:05, "yesterday 23:10", "last Monday", 2026-03-01T08:30:00Z
                       (default: now)
  --service NAME       the service it was done for; a name that the log does not know stays in the text

The line waits in the folder spool/ of the data folder: LIGHTKEEPER_DATA, else the usual one.

Exit: 0 it is on the disk; 2 bad usage, or it could not be written (a sentence says why).
`;

export const DECLARE_HELP = `lightkeeper declare TITLE [--sev 1-4] [--service NAME] [--at WHEN]

An incident: its clock runs from now on, whenever the console takes it in. The running one takes it
in at once, else the next one that starts. Taken in exactly once.

  TITLE                what users see, e.g. "checkout 500s"
  --sev 1-4            how severe it is, 1 the worst (default: not judged yet)
  --service NAME       the service it is about; a name that the log does not know stays in the title
  --at WHEN            declared as of then: -15m, 14:05, 2026-03-01T08:30:00Z (default: now)

The line waits in the folder spool/ of the data folder: LIGHTKEEPER_DATA, else the usual one.

Exit: 0 it is on the disk; 2 bad usage, or it could not be written (a sentence says why).
`;
