/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = 'fa9166de1a580be2ca5847a0a3548097cf9787a58bec4dbea6fec45a5ac52602';
