import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { documentOf } from '../../shared/model/document.ts';
import { commitOf, momentAt } from './play.ts';

// node tests/support/holder.ts PATH USER: opens the workshop, changes it once, says so, keeps it open.
const [path = '', user = ''] = process.argv.slice(2);
const file = openWorkshopFile(path, { now: () => momentAt(3600), actor: user });
const game = { document: documentOf(file.records()), history: file.history() };
const change = { type: 'workshop.edit', changes: { title: `Changed by ${user}` } };
const entry = commitOf(game, change, 'held', momentAt(3601));
if (entry) file.append(entry);
console.log('open');
setInterval(() => undefined, 60_000);
