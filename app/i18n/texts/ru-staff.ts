import { admin } from "./ru/admin.ts";
import { monitor } from "./ru/monitor.ts";
import { studio } from "./ru/studio.ts";
import { teach } from "./ru/teach.ts";

/** The Russian texts of the pages of teachers, methodologists, analysts and administrators, by area. */
export const ruStaff = { admin, monitor, studio, teach };
