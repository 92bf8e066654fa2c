/** How a random step picks what its command speaks of: see `commandFor` of `random-commands.ts`. */
export interface Picks {
  readonly text: string;
  pick(at: number, below: number): number;
  oneOf<T>(at: number, choices: readonly T[]): T;
  idAmong(at: number, records: readonly { readonly id: string }[]): string;
  fresh(at: number, offset?: number): string;
}
