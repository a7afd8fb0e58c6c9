import { Component, lazy, type ReactNode, Suspense, useId, useState } from "react";
import type { Bench } from "../engine/bench.ts";
import { useStage } from "./context.tsx";
import { patiently } from "./patiently.tsx";
import { SpaceFlat } from "./space-flat.tsx";

const SpaceCanvas = lazy(patiently(() => import("./space-canvas.tsx")));

interface SpaceProps {
  bench: Bench;
  /** Names of the parts in the page's language. */
  labels: Readonly<Record<string, string>>;
}

/**
 * A scene in space. What draws it is heavy: until it has come one begins with a flat picture of the same, and where the
 * device cannot draw in space, that picture stays.
 */
export default function Space({ bench, labels }: SpaceProps) {
  const { t } = useStage();
  const [flat, setFlat] = useState<"unable" | "lost" | undefined>(() => (canDraw() ? undefined : "unable"));
  const how = useId();
  const name = Object.values(labels).join(", ");
  const instead = <SpaceFlat bench={bench} name={name} />;
  if (!flat)
    return (
      <Unless broken={instead} onBroken={() => setFlat("unable")}>
        <Suspense
          fallback={
            <>
              {instead}
              <p className="space-how">{t.loading3d}</p>
            </>
          }
        >
          <SpaceCanvas bench={bench} name={name} how={how} onLost={() => setFlat("lost")} />
          <p className="space-how" id={how}>
            {t.spaceKeys}
          </p>
        </Suspense>
      </Unless>
    );
  return (
    <>
      {instead}
      <p className="space-how" role="status">
        {flat === "lost" ? t.desk.lost3d : t.flatInstead}{" "}
        {flat === "lost" && (
          <button type="button" className="quiet" onClick={() => canDraw() && setFlat(undefined)}>
            {t.desk.again3d}
          </button>
        )}
      </p>
    </>
  );
}

/** Whether this browser gives a WebGL 2 context; the one made to find out is given back. */
function canDraw(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

interface UnlessProps {
  children: ReactNode;
  /** What stands there when the children threw. */
  broken: ReactNode;
  onBroken(): void;
}

/** Drawing in space may fail at any moment of its setting up; that must not take the bench with it. */
class Unless extends Component<UnlessProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onBroken();
  }

  override render() {
    return this.state.broken ? this.props.broken : this.props.children;
  }
}
