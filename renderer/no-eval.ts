import * as z from 'zod';

// The page's policy forbids making code from text, which zod would try and be refused: tell it before it does.
z.config({ jitless: true });
