import { memo, useId } from 'react';
import type { PreviewPage } from '../../../shared/contract/preview.ts';
import type { Mark, PhotoMark } from '../../../shared/plan/report-marks.ts';
import { usePhoto } from '../../canvas/photo-source.ts';
import { Drawn } from '../../ui/Drawn.tsx';
import styles from './Look.module.css';

interface PageViewProps {
  readonly page: PreviewPage;
  /** What the page is called for those who do not see it; left out for a picture that only decorates. */
  readonly label?: string;
}

/** A page of the report as SVG, from the marks that the PDF is painted from. */
export const PageView = memo(function PageView({ page, label }: PageViewProps) {
  const id = useId();
  const { width, height, marks } = page;
  return (
    <svg
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
      className={styles.paper}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect width={width} height={height} fill="#fff" />
      {marks.map((mark, index) =>
        mark.kind === 'photo' ? (
          <Photo key={index} mark={mark} />
        ) : (
          <Drawn key={index} mark={mark as Mark} id={`${id}-${index}`} />
        ),
      )}
    </svg>
  );
});

function Photo({ mark }: { readonly mark: PhotoMark }) {
  const source = usePhoto(mark.hash);
  const { x, y, width, height } = mark;
  return source === null || source === 'lost' ? (
    <rect {...{ x, y, width, height }} fill="#eef0ef" />
  ) : (
    <image {...{ x, y, width, height }} href={source.url} preserveAspectRatio="none" />
  );
}
