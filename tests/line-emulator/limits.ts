import json from './limits.json' with { type: 'json' };

/** What one property of a message may be. `min` and `max` bound a length, a count or a number. */
export interface FieldRule {
  kind:
    | 'string'
    | 'url'
    | 'uri'
    | 'int'
    | 'number'
    | 'boolean'
    | 'enum'
    | 'pattern'
    | 'color'
    | 'spacing'
    | 'textSize'
    | 'ratio'
    | 'array'
    /** Only presence is checked by the table; the shape has a file of its own in `validate/`. */
    | 'nested';
  required?: boolean;
  min?: number;
  max?: number;
  values?: string[];
  pattern?: string;
}

/** The properties an object may have; any other is refused. */
export type FieldTable = Record<string, FieldRule>;

/** The place an action stands in; it decides which types are allowed and how long the label may be. */
export type ActionPlace = keyof typeof json.actionsAllowedIn;

/** The action types that a place allows. */
export const allowedActions: Record<ActionPlace, string[]> = json.actionsAllowedIn;

/** `limits.json` as it stands: numbers, texts and patterns. */
export const limits = json;

/**
 * A table of `limits.json` read as field rules. JSON types every `kind` as a plain string, so the
 * one cast of this folder is here.
 */
export function table(part: object): FieldTable {
  return part as FieldTable;
}

/** The tables of a group (`messages`, `actions` …) by type name. */
export function tables(group: object): Record<string, FieldTable> {
  return group as Record<string, FieldTable>;
}
