/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = 'f6b2cceaab0295bdf645030b829a26b7c2e37b639e0b985a129e818ccd2c79d1';
