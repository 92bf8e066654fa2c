import { recordsOf } from '../model/document.ts';
import type { UseCase } from '../model/use-case.ts';
import { listed } from '../views/spread-words.ts';
import { storyOf } from '../views/story.ts';
import { foldWord } from '../views/words.ts';
import type { Figure, FigureInput } from './figure-types.ts';
import { inWords, listedFew } from './source.ts';

/**
 * Producers, streams and consumers, from what the use cases themselves produce and consume. Shared is what the counter line of the board calls so: a stream
 * that two or more business units name, where a use case without a unit counts as one of its own. Reads no box.
 */
export function streamMap({ document, words }: FigureInput): Figure {
  const useCases = [...recordsOf(document, 'use-case')].sort((a, b) => a.number - b.number);
  const streams = new Map<string, { producers: string[]; consumers: string[]; units: Set<string> }>();
  const at = (name: string) => {
    const known = streams.get(name) ?? { producers: [], consumers: [], units: new Set<string>() };
    streams.set(name, known);
    return known;
  };
  const nameOf = ({ number, title }: UseCase) => `${number} ${title}`;
  for (const useCase of useCases) {
    const unit = useCase.unit === '' ? nameOf(useCase) : useCase.unit;
    for (const name of useCase.produces) at(name).producers.push(nameOf(useCase));
    for (const name of useCase.consumes) at(name).consumers.push(nameOf(useCase));
    for (const name of [...useCase.produces, ...useCase.consumes]) at(name).units.add(unit);
  }
  if (streams.size === 0) return inWords('No use case names a stream that it produces or consumes yet.');
  const { count } = words;
  const { shared } = storyOf(document, null);
  const all = [...streams].map(([name, { producers, consumers, units }]) => ({
    name,
    producers,
    consumers,
    units: [...units],
  }));
  const most = all.filter(({ units }) => units.length > 1).sort((a, b) => b.units.length - a.units.length);
  const points = most.map(
    ({ name, units }) => `${name} serves ${count(units.length, 'unit')}: ${listed(units)}.`,
  );
  const orphans = all.filter(({ producers }) => producers.length === 0).map(({ name }) => name);
  const unread = all.filter(({ consumers }) => consumers.length === 0).map(({ name }) => name);
  if (orphans.length > 0) points.push(`Consumed, and produced by no use case: ${listedFew(orphans)}.`);
  if (unread.length > 0) points.push(`Produced, and consumed by no use case: ${listedFew(unread)}.`);
  for (const names of Map.groupBy(streams.keys(), foldWord).values()) {
    if (names.length > 1) points.push(`Perhaps one stream: ${listed(names)}.`);
  }
  const silent = useCases.filter(one => one.produces.length + one.consumes.length === 0).length;
  if (silent > 0)
    points.push(`${count(silent, 'use case')} ${silent === 1 ? 'names' : 'name'} no stream yet.`);
  return {
    headline: `${count(streams.size, 'stream')}, of which ${shared} ${shared === 1 ? 'is' : 'are'} shared by two or more units.`,
    points,
    chart: { kind: 'stream-map', data: { title: 'Stream map', streams: all } },
  };
}
