/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = '487b70f08e350f87613488ff1bd085e1dfbc276a1476e767de3840fc68c9c37d';
