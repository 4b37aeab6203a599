import type { Evidence, OpenFlow } from './state.ts';

/** More than anybody sends for one complaint; the state stays small. */
const MOST = 50;

/** Kinds that can show or say something. */
const KINDS = new Set(['image', 'audio', 'video', 'file']);

/** The flow with one more piece of evidence; undefined when a sticker or a place was sent. */
export function keepEvidence(open: OpenFlow, piece: Evidence): OpenFlow | undefined {
  if (!KINDS.has(piece.what)) return undefined;
  const known = open.evidence ?? [];
  return known.length < MOST ? { ...open, evidence: [...known, piece] } : open;
}
