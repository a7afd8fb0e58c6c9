/** The two modules of matter-js that are used, imported alone: the whole of it weighs six times as much. */
declare module "matter-js/src/collision/Collision.js" {
  export interface Vertex {
    x: number;
    y: number;
    index: number;
  }
  /** What `collides` looks at in a body. */
  export interface Hull {
    id: number;
    parent: Hull | null;
    position: { x: number; y: number };
    vertices: Vertex[];
    axes: { x: number; y: number }[];
  }
  const Collision: {
    /** By the separating-axis theorem; the normal points from the body of the larger id to the other. */
    collides(a: Hull, b: Hull): { depth: number; normal: { x: number; y: number } } | null;
  };
  export default Collision;
}

declare module "matter-js/src/geometry/Vertices.js" {
  import type { Hull, Vertex } from "matter-js/src/collision/Collision.js";
  const Vertices: {
    create(points: readonly { x: number; y: number }[], body: Hull): Vertex[];
    area(vertices: readonly Vertex[]): number;
    /** Second moment about the origin, kg·m². */
    inertia(vertices: readonly Vertex[], mass: number): number;
  };
  export default Vertices;
}
