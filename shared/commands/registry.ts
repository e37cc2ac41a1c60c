import {
  answerAbsence,
  cancelAbsence,
  changeAbsence,
  keepForecast,
  planAbsence,
} from './absences.ts';
import { acceptRisk, renewAcceptance } from './accept-risk.ts';
import {
  completeChore,
  correctChoreEntry,
  missChore,
  moveChore,
  removeChoreEntry,
  skipChore,
} from './chore-entries.ts';
import { addAsset, changeAsset, removeAsset } from './assets.ts';
import { addChore, changeChore, removeChore, resumeChore, retireChore } from './chores.ts';
import { addControl, linkControl } from './controls.ts';
import { declareIncident } from './declare-incident.ts';
import { correctDeployment, recordDeployment } from './deployments.ts';
import { addFollowUp, completeFollowUp, reopenFollowUp } from './follow-ups.ts';
import { importScans } from './import-scans.ts';
import { importUpkeep } from './import-upkeep.ts';
import { reopenIncident, resolveIncident, stampIncident } from './incident-stamps.ts';
import {
  placeIncident,
  renameIncident,
  setImpactFraction,
  setIncidentKind,
  setIncidentReleases,
  setIncidentSeverity,
  setLateChores,
} from './incidents.ts';
import {
  correctLittleThing,
  linkLittleThing,
  logLittleThing,
  removeLittleThing,
} from './little-things.ts';
import { judgeMitigation, revertMitigation, setRevertBy, startMitigation } from './mitigations.ts';
import { queueNotice, retractNotice, tellNotice } from './notices.ts';
import {
  addPlacement,
  allowRelease,
  clearFloor,
  denyRelease,
  setExposed,
  setFloor,
} from './placements.ts';
import { recordDecision } from './record-decision.ts';
import { addRelease, flagForSecurity, markStability, unflagForSecurity } from './releases.ts';
import {
  approveAcceptance,
  rejectAcceptance,
  revokeAcceptance,
  shortenAcceptance,
} from './risk-acceptances.ts';
import { addService, renameService, setHarmClass, setObjective } from './services.ts';
import { nameOperator, setNeverAcceptRules, setScanMaxAge } from './settings.ts';
import { answerSuggestion } from './suggestions.ts';
import { addTimelineLine, correctTimelineLine } from './timeline-lines.ts';

/** Every command, in the order in which an operator meets them. */
export const COMMANDS = [
  nameOperator,
  setNeverAcceptRules,
  setScanMaxAge,
  addService,
  renameService,
  setHarmClass,
  setObjective,
  addPlacement,
  setExposed,
  setFloor,
  clearFloor,
  denyRelease,
  allowRelease,
  addRelease,
  markStability,
  flagForSecurity,
  unflagForSecurity,
  recordDeployment,
  correctDeployment,
  importScans,
  declareIncident,
  renameIncident,
  setIncidentSeverity,
  setIncidentKind,
  placeIncident,
  setImpactFraction,
  setIncidentReleases,
  setLateChores,
  stampIncident,
  resolveIncident,
  reopenIncident,
  addTimelineLine,
  correctTimelineLine,
  startMitigation,
  judgeMitigation,
  revertMitigation,
  setRevertBy,
  recordDecision,
  acceptRisk,
  renewAcceptance,
  approveAcceptance,
  rejectAcceptance,
  revokeAcceptance,
  shortenAcceptance,
  linkControl,
  addControl,
  queueNotice,
  tellNotice,
  retractNotice,
  addFollowUp,
  completeFollowUp,
  reopenFollowUp,
  addChore,
  changeChore,
  completeChore,
  skipChore,
  missChore,
  moveChore,
  correctChoreEntry,
  removeChoreEntry,
  retireChore,
  resumeChore,
  removeChore,
  planAbsence,
  changeAbsence,
  cancelAbsence,
  keepForecast,
  answerAbsence,
  logLittleThing,
  correctLittleThing,
  removeLittleThing,
  linkLittleThing,
  answerSuggestion,
  addAsset,
  changeAsset,
  removeAsset,
  importUpkeep,
] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];
