/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = 'b24d738840dab988da3795ac4d620a33c417efc609bd948d0ba572771b8850c8';
