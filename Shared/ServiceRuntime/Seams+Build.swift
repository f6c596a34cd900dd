internal import Messaging

#if KEMBAR_PLANTED
    internal import PlantedBugs
#endif

extension Seams {
    /// Nothing is replaced, unless this is a build with planted bugs (`KEMBAR_PLANTED=1 swift build`).
    static var ofThisBuild: Seams {
        #if KEMBAR_PLANTED
            Planted.ofThisProcess.seams
        #else
            .none
        #endif
    }
}
