/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = '0ea5ae4af1cd97da6464b660f87b95c11e1e68124f8059b3ac772c5a114a6289';
