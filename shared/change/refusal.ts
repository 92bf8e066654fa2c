/** Why a command was not carried out, and where, in words a person can act on. */
export interface Refusal {
  readonly code: 'invalid' | 'not-found' | 'exists' | 'limit' | 'nothing-to-undo' | 'sealed';
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: Refusal['code'], message: string): Result<never> => ({
  ok: false,
  refusal: { code, message },
});
