import { type CSSProperties, useRef } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { Page } from '../../../shared/contract/present.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { Canvas } from '../../../shared/model/canvas.ts';
import { type Document, find, recordsOf } from '../../../shared/model/document.ts';
import { subjectWords } from '../../../shared/views/assessment-words.ts';
import { useMeasure } from '../../board/measure.ts';
import { useSize } from '../../board/use-plan.ts';
import { usePresent } from '../../state/present.ts';
import { useView } from '../../state/view.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './Slide.module.css';
import { SlideAssessment } from './SlideAssessment.tsx';
import { SlideCanvas, type SlideRoom } from './SlideCanvas.tsx';
import { SlideHeader } from './SlideHeader.tsx';
import { SlideRoadmap } from './SlideRoadmap.tsx';
import { SlideUseCases } from './SlideUseCases.tsx';
import { SlideValue } from './SlideValue.tsx';
import { unitOf } from './slide-plan.ts';

/** Height at unit 1. */
const HEADER = 52;

/** What the client sees: whose workshop it is, and the picture that the facilitator works on. */
export function Slide({ pack }: { readonly pack: StagesPack }) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const measure = useMeasure();
  const { blank, look } = usePresent();
  const view = useView(state => state.view);
  const document = useWorkshop(state => state.document);
  const picture = pictureOf(document, look.page);
  const unit = size ? unitOf(size) : 1;
  const header = Math.round(HEADER * unit);
  const room = size &&
    measure && { pack, width: size.width, height: Math.max(360, size.height - header), unit, measure };
  return (
    <div
      ref={frame}
      className={styles.slide}
      data-view={picture.of === 'board' ? view : picture.of}
      style={{ '--u': unit } as CSSProperties}
    >
      {room && picture.of === 'board' && <SlideUseCases {...room} header={header} />}
      {room && picture.of !== 'board' && (
        <>
          <SlideHeader
            workshop={recordsOf(document, 'workshop')[0]}
            story={titleOf(picture)}
            hasDrivers={false}
            height={header}
          />
          <div className={styles.page}>
            <Picture room={room} picture={picture} />
          </div>
        </>
      )}
      {blank && <div className={styles.blank} role="status" aria-label="The screen is blank" />}
    </div>
  );
}

type Picture =
  | { readonly of: 'board' | 'value' | 'roadmap' }
  | { readonly of: 'canvas'; readonly canvas: Canvas; readonly box: string | null }
  | { readonly of: 'assessment'; readonly assessment: Assessment; readonly question: string | null };

/** The picture of a page; that of the use cases once what the page is about is gone. */
function pictureOf(document: Document, page: Page): Picture {
  if (page.of === 'canvas') {
    const canvas = find(document, 'canvas', page.canvas);
    return canvas ? { ...page, canvas } : { of: 'board' };
  }
  if (page.of === 'assessment') {
    const assessment = find(document, 'assessment', page.assessment);
    return assessment ? { ...page, assessment } : { of: 'board' };
  }
  return page;
}

function titleOf(picture: Picture): string {
  switch (picture.of) {
    case 'canvas': {
      const { template, about } = picture.canvas;
      return about === '' ? template.name : `${template.name}: ${about}`;
    }
    case 'assessment':
      return `Assessment: ${subjectWords(picture.assessment)}`;
    case 'value':
      return 'Value';
    default:
      return 'Roadmap';
  }
}

function Picture({ room, picture }: { readonly room: SlideRoom; readonly picture: Picture }) {
  switch (picture.of) {
    case 'canvas':
      return <SlideCanvas key={picture.canvas.id} {...room} canvas={picture.canvas} box={picture.box} />;
    case 'assessment':
      return <SlideAssessment {...room} assessment={picture.assessment} question={picture.question} />;
    case 'value':
      return <SlideValue {...room} />;
    case 'roadmap':
      return <SlideRoadmap {...room} />;
    case 'board':
      return null;
  }
}
