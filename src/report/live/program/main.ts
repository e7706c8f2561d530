/** The program of a page: in the page it waits for buttons, in a worker for orders. It is the same text in both. */

import { attach } from "./attach.ts";
import { serve } from "./serve.ts";

if (typeof document === "undefined") serve();
else attach();
