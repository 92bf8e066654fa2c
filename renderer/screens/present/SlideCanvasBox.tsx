import { memo, type ReactNode } from 'react';
import type { BoxPlan, ItemPlan, SetText, Slab } from '../../../shared/plan/canvas-types.ts';
import type { BoxContents } from '../../../shared/views/canvas-contents.ts';
import { usePhoto } from '../../canvas/photo-source.ts';
import { placed } from '../../canvas/place.ts';
import { SetLines } from '../../canvas/SetLines.tsx';
import { Sign } from '../../canvas/Sign.tsx';
import { Chart } from '../../ui/Chart.tsx';
import styles from './SlideCanvasBox.module.css';

interface SlideCanvasBoxProps {
  readonly plan: BoxPlan;
  readonly contents: BoxContents;
  /** What is seen of the canvas; the rest is not drawn, nor read out. */
  readonly slab: Slab;
}

/** A box of a canvas as a picture: where the plan put it, with what is in it. */
export const SlideCanvasBox = memo(function SlideCanvasBox({ plan, contents, slab }: SlideCanvasBoxProps) {
  const { box } = plan;
  const [title, prompt] = plan.texts;
  const items = plan.items.filter(item => item.y < slab.to - 1 && item.y + item.height > slab.from + 1);
  const listed = items.filter(item => LISTED.has(item.kind));
  const rows = Map.groupBy(
    items.filter(item => IN_TABLE.has(item.kind)),
    item => item.row ?? '',
  );
  return (
    <section
      className={styles.box}
      style={placed(plan)}
      aria-label={box.title}
      data-accent={box.accent || undefined}
    >
      {title && plan.y >= slab.from - 1 && (
        <h2 className={styles.title}>
          <SetLines text={title} said={box.title} />
        </h2>
      )}
      {prompt && plan.y >= slab.from - 1 && (
        <p>
          <SetLines text={prompt} said={box.prompt} />
        </p>
      )}
      {items.map(item => (
        <Alone key={item.id} item={item} plan={plan} />
      ))}
      {listed.length > 0 && (
        <ul className={styles.list}>
          {listed.map(item => (
            <li
              key={item.id}
              className={styles[item.kind]}
              style={placed(item, plan)}
              data-colour={item.colour}
              data-name={box.kind === 'people' || undefined}
              data-on={item.isOn || undefined}
            >
              {item.tick && (
                <i
                  aria-hidden
                  className={styles.tick}
                  data-round={box.kind === 'scale' || (box.kind === 'choice' && !box.many) || undefined}
                  style={placed(item.tick)}
                />
              )}
              {item.colour && item.sign && <Sign colour={item.colour} place={item.sign} />}
              <Texts item={item} said={contents.notes.find(({ id }) => id === item.note)?.text} />
              {item.chips?.map(chip => (
                <span key={chip.useCase} className={styles.chip} style={placed(chip)}>
                  <SetLines text={chip.text} said={spoken(chip.text)} />
                </span>
              ))}
              {item.photo && <Photo item={item} />}
            </li>
          ))}
        </ul>
      )}
      {rows.size > 0 && (
        <table>
          <tbody>
            {[...rows].map(([row, cells]) => (
              <tr key={row}>
                {cells.map(item => (
                  <Cell key={item.id} item={item} plan={plan} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
});

const LISTED: ReadonlySet<ItemPlan['kind']> = new Set(['note', 'option', 'point']);
const IN_TABLE: ReadonlySet<ItemPlan['kind']> = new Set(['corner', 'head', 'row', 'cell', 'hands']);

/** What stands for itself: a sentence, a long text, what was worked out. */
function Alone({ item, plan }: { readonly item: ItemPlan; readonly plan: BoxPlan }): ReactNode {
  switch (item.kind) {
    case 'agreed':
      return (
        <p
          className={styles.agreed}
          style={placed(item, plan)}
          data-empty={item.texts[0]?.lines.length === 0 || undefined}
        >
          <Texts item={item} />
        </p>
      );
    case 'text':
    case 'legend':
    case 'headline':
      return (
        <p className={styles[item.kind]} style={placed(item, plan)}>
          <Texts item={item} />
        </p>
      );
    case 'chart':
      return (
        item.chart && (
          <div style={placed(item, plan)}>
            <Chart plan={item.chart} isStill />
          </div>
        )
      );
    default:
      return null;
  }
}

function Cell({ item, plan: { box, x, y } }: { readonly item: ItemPlan; readonly plan: BoxPlan }) {
  const isHead = item.kind === 'corner' || item.kind === 'head';
  const shared = { className: styles[isHead ? 'head' : 'cell'], style: placed(item, { x, y }) };
  const inside = (
    <>
      <Texts item={item} />
      {item.marks?.map(mark => (
        <span
          key={mark.key}
          className={styles.mark}
          style={placed(mark)}
          data-tone={box.kind === 'matrix' ? box.marks.find(one => one.key === mark.key)?.tone : undefined}
        >
          <SetLines text={mark.text} said={spoken(mark.text)} />
        </span>
      ))}
    </>
  );
  if (isHead)
    return (
      <th scope="col" {...shared}>
        {inside}
      </th>
    );
  return item.kind === 'row' ? (
    <th scope="row" {...shared}>
      {inside}
    </th>
  ) : (
    <td {...shared}>{inside}</td>
  );
}

interface TextsProps {
  readonly item: ItemPlan;
  /** What the first of them says, unbroken. */
  readonly said?: string | undefined;
}

const Texts = ({ item, said }: TextsProps) =>
  item.texts.map((text, index) => (
    <SetLines key={index} text={text} said={(index === 0 && said) || spoken(text)} />
  ));

/** A text that the plan has broken, in one piece: a parted word is put together again. */
const spoken = ({ lines }: SetText): string => lines.join(' ').replace(/[\u2010\u2060] /g, '');

function Photo({ item }: { readonly item: ItemPlan }) {
  const { photo, texts } = item;
  const source = usePhoto(photo?.hash ?? '');
  if (!photo || source === null) return null;
  if (source === 'lost') return <span className={styles.lost} style={placed(photo)} />;
  const alt = texts.length === 0 ? 'Photo of a flip-chart' : '';
  return <img src={source.url} alt={alt} className={styles.photo} style={placed(photo)} />;
}
