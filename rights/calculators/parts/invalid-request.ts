/** Input that makes no sense. The field is a name of the contract, or '' when the whole is wrong. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly code = 'invalid_request';
  readonly field: string;
  /** What is wrong, as a key for the locale packs: `minimum`, `unknownField`, `beforeStart` … */
  readonly problem: string;
  readonly params: Readonly<Record<string, number | string>>;

  constructor(field: string, problem: string, params: Readonly<Record<string, number | string>> = {}) {
    super(`${field || 'input'}: ${problem}`);
    this.field = field;
    this.problem = problem;
    this.params = params;
  }
}
