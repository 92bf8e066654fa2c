import type { Page } from 'playwright';
import type { DialogRequest, MenuNode, ServedResponse, WindowSpec } from '../wire.ts';

export interface LaunchOptions {
  /** The library folder. */
  readonly library: string;
  /** Home of everything else that the app keeps; two launches with one home are two starts on one machine. */
  readonly home: string;
  /** Further arguments, such as a workshop file. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly hasTouch?: boolean;
  readonly locale?: string;
  readonly timezoneId?: string;
}

/** What the person answers to the app's dialogs. Answers are used up in order; without one, dialogs are given up. */
interface DialogScript {
  /** The next open or save dialog answers this path; null gives it up. */
  choose(path: string | null): Promise<void>;
  /** The next message answers the button of this number, from 0. */
  press(button: number): Promise<void>;
  /** Every dialog so far, in order. */
  asked(): Promise<DialogRequest[]>;
}

export interface RunningApp {
  /** The code the process ended with; null when it was killed. */
  readonly ended: Promise<number | null>;
  /** Whether the real binary runs; else the stand-in. */
  readonly real: boolean;
  menu(): Promise<readonly MenuNode[]>;
  /** Chooses from the menu by what is read there, such as 'Edit', 'Undo'. */
  choose(...labels: string[]): Promise<void>;
  /** Quits as the person does, and waits until the process has ended. */
  quit(): Promise<number | null>;
  /** SIGKILL, and waits. */
  kill(): Promise<void>;
}

/** What can be seen and done from the browser's side of the stand-in only. */
export interface StandInControls {
  readonly windows: readonly WindowSpec[];
  /** The page of every window that is open, the oldest first. */
  pages(): readonly Page[];
  /** Addresses that pages asked for and that no one of ours serves. */
  readonly strays: readonly string[];
  readonly errors: () => string;
  permission(permission: string): Promise<{ request: boolean; check: boolean }>;
  /** Asks the app's protocol handler as the network service would, address unchanged. */
  fetch(address: string, method?: string): Promise<ServedResponse | null>;
  /** Puts a page of somebody else's into the window, as no allowed navigation could. */
  intrude(url: string, html: string): Promise<void>;

  crash(): Promise<void>;
  closeWindow(): Promise<void>;
  openFile(path: string): Promise<void>;
}

export interface ElectronRun {
  /** The app's window. After a crash, the page that took the place of the one that crashed. */
  readonly page: Page;
  readonly app: RunningApp;
  readonly dialogs: DialogScript;
  /** Null over the real binary. */
  readonly standIn: StandInControls | null;
  /** Ends everything, whatever state it is in. */
  close(): Promise<void>;
}
