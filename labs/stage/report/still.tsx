import { cloneElement, type ComponentType, isValidElement, type ReactNode, type RefObject } from "react";
import { gatherDraws } from "../../parts/frame.tsx";
import type { Bench } from "../../engine/bench.ts";

/** Stands for an element of the page while a still picture is made: keeps what a view sets on it. */
class Sheet {
  readonly attributes: Record<string, string> = {};
  readonly style: Record<string, string> = {};
  textContent: string | undefined;
  /** Nothing stands on a sheet before it is drawn on. */
  getAttribute(): null {
    return null;
  }
  setAttribute(name: string, value: string): void {
    this.attributes[name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] =
      String(value);
  }
  removeAttribute(name: string): void {
    delete this.attributes[name];
  }
}

type AnyProps = Record<string, unknown> & { ref?: unknown; children?: ReactNode };

/**
 * A view of a part drawn once and right at once, on a server too: what its frame would set on the elements of the page is
 * put into them before they are rendered. The bench stands still meanwhile.
 */
export function Still<P extends { bench: Bench }>({ View, props }: { View: ComponentType<P>; props: P }) {
  const render = View as (props: P) => ReactNode;
  const { rendered, draws } = gatherDraws(() => render(props));
  layOut(rendered);
  for (const draw of draws) draw(props.bench.run);
  return <>{setDown(rendered, props.bench)}</>;
}

/** Gives every ref a sheet to be drawn on; one that has it keeps it. */
function layOut(node: ReactNode): void {
  if (Array.isArray(node)) for (const one of node) layOut(one);
  if (!isValidElement<AnyProps>(node)) return;
  const ref = refOf(node.props);
  if (ref && !(ref.current instanceof Sheet)) ref.current = new Sheet();
  layOut(node.props.children);
}

/** The same elements with what was drawn on their sheets. */
function setDown(node: ReactNode, bench: Bench): ReactNode {
  if (Array.isArray(node)) return node.map((one: ReactNode) => setDown(one, bench));
  if (!isValidElement<AnyProps>(node)) return node;
  if (typeof node.type === "function")
    return "bench" in node.props ? (
      <Still
        key={node.key}
        View={node.type as ComponentType<{ bench: Bench }>}
        props={node.props as { bench: Bench }}
      />
    ) : (
      node
    );
  const { children } = node.props;
  const sheet = refOf(node.props)?.current;
  const drawn = sheet instanceof Sheet ? sheet : undefined;
  const inner = drawn?.textContent ?? (Array.isArray(children) ? children : [children]);
  const own = drawn ? { ...drawn.attributes, ref: null, ...styleOf(drawn, node.props) } : {};
  const set = Array.isArray(inner) ? inner.map((one: ReactNode) => setDown(one, bench)) : [inner];
  return children === undefined && drawn?.textContent === undefined
    ? cloneElement(node, own)
    : cloneElement(node, own, ...set);
}

function styleOf({ style }: Sheet, props: AnyProps): object {
  return Object.keys(style).length > 0
    ? { style: { ...(props["style"] as object | undefined), ...style } }
    : {};
}

const refOf = ({ ref }: AnyProps): RefObject<unknown> | undefined =>
  typeof ref === "object" && ref !== null && "current" in ref ? (ref as RefObject<unknown>) : undefined;
