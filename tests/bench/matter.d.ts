/** What the benchmarks use of matter-js as it comes. Its lengths are px, its times ms, its y points down. */
declare module "matter-js" {
  export interface Vector {
    x: number;
    y: number;
  }
  export interface Body {
    position: Vector;
    velocity: Vector;
    angle: number;
    mass: number;
  }
  export interface BodyOptions {
    isStatic?: boolean;
    angle?: number;
    friction?: number;
    frictionAir?: number;
    frictionStatic?: number;
    restitution?: number;
    inertia?: number;
  }
  export interface Engine {
    world: object;
    gravity: Vector & { scale: number };
  }
  const Matter: {
    Engine: {
      create(options?: { gravity?: Vector & { scale: number } }): Engine;
      update(engine: Engine, deltaMs?: number): void;
    };
    Bodies: {
      circle(x: number, y: number, radius: number, options?: BodyOptions): Body;
      rectangle(x: number, y: number, width: number, height: number, options?: BodyOptions): Body;
    };
    Body: {
      setVelocity(body: Body, velocity: Vector): void;
      setMass(body: Body, mass: number): void;
    };
    Constraint: {
      create(options: { pointA: Vector; bodyB: Body; length: number; stiffness: number }): object;
    };
    Composite: { add(world: object, things: readonly object[]): void };
  };
  export default Matter;
}
