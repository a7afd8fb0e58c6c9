import Matter, { type Body, type BodyOptions, type Engine } from "matter-js";

/** px in a metre. */
const SCALE = 100;
/** matter-js' own step, s; its velocities are px in so long. */
export const MATTER_STEP = 1 / 60;

/** A world of matter-js as it comes, but in metres, seconds and y upwards; nothing in it is braked by air. */
export class MatterWorld {
  readonly #engine: Engine;

  constructor(gravity = 9.81) {
    this.#engine = Matter.Engine.create({ gravity: { x: 0, y: 1, scale: (gravity * SCALE) / 1e6 } });
  }

  disc(x: number, y: number, radius: number, options: BodyOptions = {}): Body {
    return this.#add(
      Matter.Bodies.circle(x * SCALE, -y * SCALE, radius * SCALE, { frictionAir: 0, ...options }),
    );
  }

  box(x: number, y: number, width: number, height: number, options: BodyOptions = {}): Body {
    const { angle = 0 } = options;
    const own = { frictionAir: 0, ...options, angle: -angle };
    return this.#add(Matter.Bodies.rectangle(x * SCALE, -y * SCALE, width * SCALE, height * SCALE, own));
  }

  /** Hangs a body on a rod from a point. */
  hang(body: Body, x: number, y: number, length: number): void {
    const pointA = { x: x * SCALE, y: -y * SCALE };
    const rod = Matter.Constraint.create({ pointA, bodyB: body, length: length * SCALE, stiffness: 1 });
    Matter.Composite.add(this.#engine.world, [rod]);
  }

  step(): void {
    Matter.Engine.update(this.#engine, MATTER_STEP * 1000);
  }

  #add(body: Body): Body {
    Matter.Composite.add(this.#engine.world, [body]);
    return body;
  }
}

/** Gives a body a velocity in m/s. */
export function throwBody(body: Body, vx: number, vy: number): void {
  const per = SCALE * MATTER_STEP;
  Matter.Body.setVelocity(body, { x: vx * per, y: -vy * per });
}

/** Makes a body weigh so many kg. */
export const weigh = (body: Body, mass: number): void => Matter.Body.setMass(body, mass);

/** Where a body is, m. */
export const placeOf = ({ position }: Body): { x: number; y: number } => ({
  x: position.x / SCALE,
  y: -position.y / SCALE,
});

/** How fast it is, m/s. */
export const speedOf = ({ velocity }: Body): number =>
  Math.hypot(velocity.x, velocity.y) / SCALE / MATTER_STEP;
