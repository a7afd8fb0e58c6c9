/** What a body is made of. */
export interface Material {
  /** kg/m³ */
  density: number;
  /** Coefficient of sliding friction on a body of the same material, dry. */
  friction: number;
  /** Coefficient of restitution between two bodies of the material at about 1 m/s. */
  restitution: number;
  /** Young's modulus, Pa. */
  stiffness: number;
}

/**
 * Typical values of tables, not of any one sample. Density, friction: CRC Handbook of Chemistry and Physics; Kikoin,
 * Tables of Physical Quantities (pine along the grain; steel on steel dry; rubber on rubber; ice at −10 °C).
 * Restitution: Cross, Physics of Baseball and Softball, ch. 7, and Goldsmith, Impact, for balls at about 1 m/s.
 */
export const materials = {
  wood: { density: 600, friction: 0.4, restitution: 0.5, stiffness: 1e10 },
  steel: { density: 7800, friction: 0.6, restitution: 0.9, stiffness: 2e11 },
  rubber: { density: 1100, friction: 1, restitution: 0.8, stiffness: 1e7 },
  ice: { density: 917, friction: 0.03, restitution: 0.4, stiffness: 9e9 },
} as const satisfies Record<string, Material>;

export type MaterialName = keyof typeof materials;
export const materialNames = Object.keys(materials) as MaterialName[];

/** A material given by its own numbers is so soft that in an impact with another its restitution decides. */
export const OWN_STIFFNESS = 1;

/** Friction of two different materials: the geometric mean μ = √(μ₁ μ₂), a rule of thumb between table values. */
export function frictionBetween(a: Material, b: Material): number {
  return Math.sqrt(a.friction * b.friction);
}

/**
 * Restitution of two different materials. Pressed together they store energy as 1/E₁ : 1/E₂, and each gives back e² of
 * its share: e² = (e₁²/E₁ + e₂²/E₂) / (1/E₁ + 1/E₂); after Coaplen, Stronge and Ravani (2004).
 */
export function restitutionBetween(a: Material, b: Material): number {
  const shareOfA = b.stiffness / (a.stiffness + b.stiffness);
  return Math.sqrt(a.restitution * a.restitution * shareOfA + b.restitution * b.restitution * (1 - shareOfA));
}
