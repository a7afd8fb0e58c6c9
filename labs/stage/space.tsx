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
  const [means, setMeans] = useState(drawingMeans);
  const [flat, setFlat] = useState<"unable" | "lost" | undefined>(means ? undefined : "unable");
  const how = useId();
  const name = Object.values(labels).join(", ");
  function again(): void {
    const found = drawingMeans();
    setMeans(found);
    if (found) setFlat(undefined);
  }
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
          <SpaceCanvas
            bench={bench}
            name={name}
            how={how}
            smooth={means === "card"}
            onLost={() => setFlat("lost")}
          />
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
          <button type="button" className="quiet" onClick={again}>
            {t.desk.again3d}
          </button>
        )}
      </p>
    </>
  );
}

/** What draws in space where there is no graphics card: names of Chromium's and Mesa's, and of Windows' own. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** What this browser gives WebGL 2 by, if it does; the context made to find out is given back. */
function drawingMeans(): "card" | "software" | undefined {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) return undefined;
  const info = context.getExtension("WEBGL_debug_renderer_info");
  const name = String(context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return SOFTWARE.test(name) ? "software" : "card";
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
