/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = 'cf9df84113e2a46da009d8ff1741dc38a24e86e45fbc59bdc373a8b565c231c3';
