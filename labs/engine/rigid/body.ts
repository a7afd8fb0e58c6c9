import type { Hull, Vertex } from "matter-js/src/collision/Collision.js";
import Vertices from "matter-js/src/geometry/Vertices.js";
import { cos, sin } from "../math.ts";
import type { Material } from "./materials.ts";

/** Contacts are made this far before surfaces touch, m, so that a resting body does not lose and find its floor. */
export const MARGIN = 5e-4;

/** Slots for bodies, fixed ones included. */
export const MAX_SLOTS = 256;

export type BodyShape = "disc" | "box" | "plank" | "floor" | "wall" | "peg";

interface Point {
  x: number;
  y: number;
}

/** A convex polygon, anticlockwise: corners and outward normals of the edge from each corner to the next. */
export interface Polygon {
  readonly localCorners: readonly Point[];
  readonly localNormals: readonly Point[];
  readonly corners: readonly Point[];
  readonly normals: readonly Point[];
  /** The polygon grown by MARGIN on all sides, as matter-js looks at it. */
  readonly hull: Hull;
  readonly localHull: readonly Point[];
}

/** A rigid body, SI, y upwards, angle anticlockwise. A fixed one has `invMass` and `invInertia` 0. */
export interface Body {
  /** Place in the world, reused after removal. */
  slot: number;
  id: string;
  shape: BodyShape;
  materialName: string;
  material: Material;
  x: number;
  y: number;
  angle: number;
  vx: number;
  vy: number;
  omega: number;
  mass: number;
  invMass: number;
  invInertia: number;
  /** Of a disc; of a polygon that of the circle around its corners. */
  radius: number;
  /** Its least width, m. */
  thickness: number;
  polygon: Polygon | undefined;
  /** From the origin of the part's own coordinates to the centre of mass, m, along the part's axes. */
  ownX: number;
  ownY: number;
  /** Cosine and sine of the angle, kept for bodies with corners or joints. */
  cos: number;
  sin: number;
  /** Stands still and costs nothing until somebody touches it; fell asleep with all of its `island`. */
  asleep: boolean;
  island: number;
  /** How long it has been at rest, s. */
  rest: number;
  /** Takes part in a joint. */
  jointed: boolean;
  /** Where it was at the start of the sub-step. */
  fromX: number;
  fromY: number;
  fromAngle: number;
  /** Forces of springs, N and N·m. */
  forceX: number;
  forceY: number;
  torque: number;
  /** Velocities at the start of the sub-step, after impacts. */
  startVx: number;
  startVy: number;
  startOmega: number;
  /** Displacement that only takes bodies out of each other, m and rad in this sub-step. */
  pushX: number;
  pushY: number;
  turn: number;
  /** How far contacts were looked for around it, m. */
  reach: number;
  /** Where the hand wants it. */
  held: Point | undefined;
}

type Start = Pick<Body, "slot" | "id" | "shape" | "materialName" | "material" | "x" | "y"> &
  Partial<Pick<Body, "angle" | "vx" | "vy" | "omega">>;

function bodyOf(start: Start, mass: number, inertia: number, radius: number, thickness: number): Body {
  const invMass = mass > 0 && Number.isFinite(mass) ? 1 / mass : 0;
  const invInertia = invMass > 0 && inertia > 0 ? 1 / inertia : 0;
  return {
    slot: start.slot,
    id: start.id,
    shape: start.shape,
    materialName: start.materialName,
    material: start.material,
    x: start.x,
    y: start.y,
    angle: start.angle ?? 0,
    vx: start.vx ?? 0,
    vy: start.vy ?? 0,
    omega: start.omega ?? 0,
    mass: invMass > 0 ? mass : 0,
    invMass,
    invInertia,
    radius,
    thickness,
    polygon: undefined,
    ownX: 0,
    ownY: 0,
    cos: 1,
    sin: 0,
    asleep: false,
    island: 0,
    rest: 0,
    jointed: false,
    fromX: 0,
    fromY: 0,
    fromAngle: 0,
    forceX: 0,
    forceY: 0,
    torque: 0,
    startVx: 0,
    startVy: 0,
    startOmega: 0,
    pushX: 0,
    pushY: 0,
    turn: 0,
    reach: 0,
    held: undefined,
  };
}

/** A fixed point that nothing touches, for joints. */
export const createPeg = (start: Start): Body => bodyOf(start, 0, 0, 0, 0);

/** A disc of radius and depth (across the plane), m. m = ρ π r² d, J = m r² / 2. */
export function createDisc(start: Start, radius: number, depth: number): Body {
  const mass = start.material.density * Math.PI * radius * radius * depth;
  return bodyOf(start, mass, (mass * radius * radius) / 2, radius, 2 * radius);
}

/** A rectangle; `depth` 0 makes it fixed. Area and moment of inertia are matter-js's, from the corners. */
export function createRectangle(start: Start, width: number, height: number, depth: number): Body {
  const [w, h] = [width / 2, height / 2];
  const localCorners = [
    { x: -w, y: -h },
    { x: w, y: -h },
    { x: w, y: h },
    { x: -w, y: h },
  ];
  const localNormals = [
    { x: 0, y: -1 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: -1, y: 0 },
  ];
  const hull: Hull = { id: start.slot, parent: null, position: { x: 0, y: 0 }, vertices: [], axes: [] };
  const outline = Vertices.create(localCorners, hull);
  const mass = start.material.density * Vertices.area(outline) * depth;
  const inertia = Vertices.inertia(outline, mass);
  const body = bodyOf(start, mass, inertia, Math.sqrt(w * w + h * h), Math.min(width, height));
  const normals = localNormals.map((n) => ({ ...n }));
  const localHull = localCorners.map((p, i) => grown(p, localNormals, i));
  hull.parent = hull;
  hull.vertices = Vertices.create(localHull, hull);
  hull.axes = normals;
  body.polygon = {
    localCorners,
    localNormals,
    corners: localCorners.map((p) => ({ ...p })),
    normals,
    hull,
    localHull,
  };
  place(body);
  return body;
}

/** The corner of the polygon grown by MARGIN: where the two shifted edges meet. */
function grown(corner: Point, normals: readonly Point[], i: number): Point {
  const after = normals[i] as Point;
  const before = normals[(i + normals.length - 1) % normals.length] as Point;
  const k = MARGIN / (1 + after.x * before.x + after.y * before.y);
  return { x: corner.x + k * (after.x + before.x), y: corner.y + k * (after.y + before.y) };
}

/** Works out the cosine and the sine of a body's angle. */
export function turnTo(body: Body): void {
  body.cos = cos(body.angle);
  body.sin = sin(body.angle);
}

/** Turns and moves a polygon's corners to where the body is; matter-js would turn them with Math.sin. */
export function place(body: Body): void {
  const { polygon } = body;
  if (!polygon && !body.jointed) return;
  turnTo(body);
  if (!polygon) return;
  const { cos: c, sin: s } = body;
  const { localCorners, localNormals, localHull, hull } = polygon;
  for (let i = 0; i < localCorners.length; i++) {
    turn(localCorners[i] as Point, c, s, body.x, body.y, polygon.corners[i] as Point);
    turn(localHull[i] as Point, c, s, body.x, body.y, hull.vertices[i] as Vertex);
    turn(localNormals[i] as Point, c, s, 0, 0, polygon.normals[i] as Point);
  }
  hull.position.x = body.x;
  hull.position.y = body.y;
}

function turn(from: Point, c: number, s: number, x: number, y: number, to: Point): void {
  to.x = x + c * from.x - s * from.y;
  to.y = y + s * from.x + c * from.y;
}
