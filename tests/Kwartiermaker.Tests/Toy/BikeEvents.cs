using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Tests.Toy;

[EventName("toy.bike-registered", ToyModule.View)]
public sealed record BikeRegistered(string Name, DateOnly CheckOn) : IEvent;

[EventName("toy.bike-handed-over", ToyModule.Keep)]
public sealed record BikeHandedOver(string Name) : IEvent;
