/** What is asked of everybody alone, as the pages that pass the laptop round name it. */
export interface PassWords {
  /** One answer: "vote". */
  readonly answer: string;
  /** What one answer is about: "use case". */
  readonly item: string;
  /** What is done with it: "Place". */
  readonly verb: string;
  /** The same of somebody: "places". */
  readonly does: string;
  /** The same once it is done: "placed". */
  readonly done: string;
}
