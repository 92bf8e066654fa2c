import * as z from 'zod';
import { ContentKey } from '../model/scalars.ts';
import { requiredLine } from '../model/text.ts';
import { Choice } from './canvas-template.ts';

/** A list that templates use by name, such as the roles: `{ "list": "roles" }` in a template stands for its items. */
export const ListPack = z
  .strictObject({
    key: ContentKey,
    version: z.int().min(1).max(1_000_000),
    name: requiredLine(80),
    items: z.array(Choice).min(1).max(60),
  })
  .refine(pack => new Set(pack.items.map(item => item.key)).size === pack.items.length, {
    error: 'must each have a key of their own',
    path: ['items'],
  });
export type ListPack = z.infer<typeof ListPack>;
