/** Where a filed complaint stands. Each has its words under `status.in` in `messages.json`. */
export const CASE_STATUSES = ['filed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What a person may see of a complaint of her own in the chat that filed it: never its content. */
export interface OwnCase {
  readonly number: string;
  /** The day in Taiwan, YYYY-MM-DD. */
  readonly filedOn: string;
  /** A status that this version does not know is shown without words of its own. */
  readonly status: string;
}
