import type { PropValues, PushAction, RunPart } from "../part.ts";
import { type Body, createDisc, createPeg, createRectangle } from "./body.ts";
import { type Material, type MaterialName, materials, OWN_STIFFNESS } from "./materials.ts";

/** Sizes a body made by hand may have, m. */
export const SMALLEST = 0.01;
export const LARGEST = 10;
/** Across the plane, m: of bodies made by hand. */
const DEPTH = 0.1;

/** The material a part names, or its own numbers. */
export function materialOf(props: PropValues): Material {
  const named = materials[String(props.material) as MaterialName] as Material | undefined;
  if (named) return named;
  return {
    density: number(props, "density"),
    friction: number(props, "friction"),
    restitution: number(props, "restitution"),
    stiffness: OWN_STIFFNESS,
  };
}

const number = (props: PropValues, name: string): number => Number(props[name] ?? 0);

/** Kinds of parts that tie bodies together and are none themselves. */
export const jointKinds: ReadonlySet<string> = new Set(["hinge", "rope", "cord", "rigid-spring", "motor"]);

/** The body of a part of the document; throws on a kind that is none of the rigid ones. */
export function bodyOfPart({ id, kind, props }: RunPart, slot: number): Body {
  const get = (name: string) => number(props, name);
  const start = {
    slot,
    id,
    materialName: String(props.material),
    material: materialOf(props),
    x: get("x"),
    y: get("y"),
    angle: get("angle"),
    vx: get("vx"),
    vy: get("vy"),
    omega: get("omega"),
  };
  switch (kind.kind) {
    case "disc":
      return createDisc({ ...start, shape: "disc" }, get("radius"), get("depth"));
    case "box":
      return createRectangle({ ...start, shape: "box" }, get("width"), get("height"), get("depth"));
    case "floor": {
      const body = createRectangle({ ...start, shape: "floor" }, get("length"), get("thickness"), 0);
      return top(body, get("thickness"));
    }
    case "wall": {
      const up = get("height") / 2;
      const body = createRectangle(
        { ...start, y: start.y + up, shape: "wall" },
        get("thickness"),
        get("height"),
        0,
      );
      return Object.assign(body, { ownY: up });
    }
    case "peg":
      return createPeg({ ...start, shape: "peg", materialName: "steel", material: materials.steel });
    default:
      throw new Error(`no rigid body for a part of kind ${kind.kind}`);
  }
}

/** A floor is given by the middle of its upper face: puts the body's centre below it. */
function top(body: Body, thickness: number): Body {
  const up = body.polygon?.normals[2];
  if (!up) return body;
  const at = { x: body.x - (up.x * thickness) / 2, y: body.y - (up.y * thickness) / 2 };
  return Object.assign(body, { ...at, ownY: -thickness / 2 });
}

/** A body made by hand; undefined when its size, place or material is none we know. */
export function bodyOfAction(action: Extract<PushAction, { type: "add" }>, slot: number): Body | undefined {
  const { id, shape, x, y, size } = action;
  const materialName = Object.keys(materials).find((name) => name === action.material);
  if (!materialName || !(size >= SMALLEST && size <= LARGEST)) return undefined;
  if (!(Math.abs(x) <= 1000 && Math.abs(y) <= 1000)) return undefined;
  const material = materials[materialName as MaterialName];
  const start = { slot, id, shape, materialName, material, x, y };
  if (shape === "disc") return createDisc(start, size / 2, DEPTH);
  return createRectangle(start, size, shape === "box" ? size : Math.max(SMALLEST, size / 8), DEPTH);
}
