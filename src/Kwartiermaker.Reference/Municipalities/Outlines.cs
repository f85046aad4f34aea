using Kwartiermaker.Common.Setup;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Union;
using System.Text.Json;

namespace Kwartiermaker.Reference.Municipalities;

/// <summary>
/// The borders of the municipalities, on a plane in kilometres: at this size the earth is flat enough for "lies in" and "how far from"
/// (within 3 per cent of a distance).
/// </summary>
internal sealed class Outlines
{
    /// <summary>Kilometres in a degree of latitude, and of longitude at 52 degrees north.</summary>
    private const double North = 111.2, East = 68.5;

    private static readonly GeometryFactory Plane = new();

    private readonly Dictionary<string, Geometry> outlines;
    private readonly IPreparedGeometry country;

    private Outlines(Dictionary<string, Geometry> outlines)
    {
        this.outlines = outlines;
        country = PreparedGeometryFactory.Prepare(UnaryUnionOp.Union(outlines.Values));
    }

    /// <summary>TopoJSON (github.com/topojson/topojson-specification): arcs of steps, shared by neighbours; ~i is arc i backwards.</summary>
    public static Outlines Shipped()
    {
        using var text = ShippedFile.Read(typeof(Outlines).Assembly, "reference/municipality-outlines.topo.json");
        using var file = JsonDocument.Parse(text.ReadToEnd());
        var transform = file.RootElement.GetProperty("transform");
        var (scale, translate) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        var arcs = file.RootElement.GetProperty("arcs").EnumerateArray().Select(Arc).ToList();
        return new Outlines(file.RootElement.GetProperty("objects").GetProperty("municipalities").GetProperty("geometries").EnumerateArray()
            .ToDictionary(g => g.GetProperty("id").GetString()!, Shape));

        Coordinate[] Arc(JsonElement steps)
        {
            var (x, y) = (0.0, 0.0);
            return steps.EnumerateArray().Select(Pair).Select(step =>
            {
                (x, y) = (x + step.X, y + step.Y);
                return new Coordinate(((x * scale.X) + translate.X) * East, ((y * scale.Y) + translate.Y) * North);
            }).ToArray();
        }

        Geometry Shape(JsonElement geometry)
        {
            var parts = geometry.GetProperty("arcs").EnumerateArray();
            var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [Area(geometry.GetProperty("arcs"))] : parts.Select(Area).ToArray();
            // Generalised borders may cross themselves; a buffer of nothing mends that.
            return Plane.BuildGeometry(polygons).Buffer(0);
        }

        Geometry Area(JsonElement rings) => Plane.CreatePolygon(Ring(rings[0]), rings.EnumerateArray().Skip(1).Select(Ring).ToArray());

        LinearRing Ring(JsonElement numbers)
        {
            var points = new List<Coordinate>();
            foreach (var number in numbers.EnumerateArray().Select(n => n.GetInt32()))
                points.AddRange((number < 0 ? arcs[~number].Reverse() : arcs[number]).Skip(points.Count > 0 ? 1 : 0));
            return Plane.CreateLinearRing([.. points]);
        }
    }

    /// <returns>The code of the municipality in which a position lies; null outside the country.</returns>
    public string? At(double latitude, double longitude)
    {
        var point = Point(latitude, longitude);
        return outlines.FirstOrDefault(o => o.Value.EnvelopeInternal.Contains(point.Coordinate) && o.Value.Intersects(point)).Key;
    }

    /// <returns>Null when there is no outline.</returns>
    public double? KilometresOutside(string? code, double latitude, double longitude) =>
        (code is null ? country.Geometry : outlines.GetValueOrDefault(code))?.Distance(Point(latitude, longitude));

    private static Point Point(double latitude, double longitude) => Plane.CreatePoint(new Coordinate(longitude * East, latitude * North));

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
