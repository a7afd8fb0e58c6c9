import { FaceButtons, type FaceProps } from "../face.tsx";
import { Readout } from "../readout.tsx";

/** A small electronic balance; what is weighed stands on its pan once it is put there. */
export function BalanceFace(props: FaceProps) {
  const { part, bench, label } = props;
  const isLoaded = bench.run.instruments.get(part.id)?.condition?.() !== "free";
  return (
    <div className="balance">
      <span className="meter-name">{label}</span>
      <svg viewBox="0 0 120 62" className="balance-picture" aria-hidden="true">
        {isLoaded && <circle cx="60" cy="26" r="15" fill="var(--data-2)" />}
        <path d="M22 42H98L92 47H28Z" fill="var(--line-2)" stroke="var(--ink-2)" />
        <path d="M60 47V53" stroke="var(--ink-2)" strokeWidth="6" />
        <path d="M8 61L14 53H106L112 61Z" fill="var(--ink-2)" />
      </svg>
      <Readout {...props} />
      <FaceButtons {...props} />
    </div>
  );
}

/** A balance as it lies in the drawer. */
export const BalancePicture = () => (
  <>
    <path d="M8 16H40L36 21H12Z" fill="var(--line-2)" stroke="var(--ink-2)" />
    <path d="M24 21V29" stroke="var(--ink-2)" strokeWidth="4" />
    <path d="M4 40L8 29H40L44 40Z" fill="var(--ink-2)" />
  </>
);
