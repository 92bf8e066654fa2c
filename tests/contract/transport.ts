import type { Bridge } from '../../shared/contract/bridge.ts';

/** One way from a renderer to the main side, as the conformance suite drives it. */
export interface Transport {
  /**
   * A connection of its own, as a second window would have. Answers when signals flow over it: a signal
   * sent after that must reach whoever listens on it.
   */
  connect(): Promise<Bridge>;
  /** Ends every connection and the app behind them. */
  close(): Promise<void>;
}

/** Starts an app on an empty library and a way to it. Its dialogs give up: nobody sits in front of the suite. */
export type MakeTransport = () => Promise<Transport>;
