import { z } from 'zod';

// The site's policy forbids code made from text, which zod would try as its first schema is made.
// Imported for its effect, before anything that holds a schema.
z.config({ jitless: true });
